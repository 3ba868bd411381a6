// Says, when OmegaT has loaded a project, what its glossary files hold: a JSON line for each entry.
import groovy.json.JsonOutput
import org.omegat.core.Core
import org.omegat.gui.glossary.GlossaryReaderTBX
import org.omegat.gui.glossary.GlossaryReaderTSV

if (eventType.toString() == 'LOAD') {
    new File(Core.project.projectProperties.glossaryRoot).listFiles().sort().each { file ->
        def entries = file.name.endsWith('.tbx') ? GlossaryReaderTBX.read(file, false) : GlossaryReaderTSV.read(file, false)
        entries.each { entry ->
            println 'SONGNGU ' + JsonOutput.toJson([glossary: file.name, source: entry.srcText, target: entry.locText])
        }
    }
}
