// Says, when OmegaT has loaded a project, what its memories offer for each segment: score, translation, creator and date, as JSON lines.
import groovy.json.JsonOutput
import org.omegat.core.Core
import org.omegat.core.events.IStopped
import org.omegat.core.statistics.FindMatches

if (eventType.toString() == 'LOAD') {
    def project = Core.project
    project.transMemories.each { path, memory ->
        println 'SONGNGU ' + JsonOutput.toJson([memory: new File(path).name, entries: memory.entries.size()])
    }
    def finder = new FindMatches(project.sourceTokenizer, 5, true, false)
    project.allEntries.each { entry ->
        finder.search(project, entry.srcText, true, false, ({ -> false } as IStopped)).each { match ->
            println 'SONGNGU ' + JsonOutput.toJson([
                segment: entry.srcText, score: match.scores[0].score, source: match.source,
                translation: match.translation, creator: match.creator, date: match.creationDate,
            ])
        }
    }
}
