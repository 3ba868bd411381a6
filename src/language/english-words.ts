/**
 * The 2,000 most frequent words of English news that are not names, in order of the alphabet; they are four words in five of a running
 * text. Counted on the English side of the Asian Language Treebank.
 */
const WORDS = `
a ability able about above absolutely abuse accept accepted access accident according account accounts accused
across act acting action actions active activists activities activity acts actual actually added adding addition
additional address addressed administration admitted advertising advice advised affairs affect affected after
afternoon again against age aged agencies agency ago agreed agreement agriculture ahead aid aimed air aircraft
airline airlines airplane airport album alcohol alert all allegations alleged allegedly allow allowed allowing
allows almost alone along already also although always am ambassador amendment ammunition among amount an analysis
and animal anniversary announced announcement annual anonymous another answer answers anti any anyone anything
apparent apparently appeal appeals appear appearance appeared appears appointed approach approved approximately are
area areas argued armed arms army around arrest arrested arrived art article as asked asking assault assembly
assistance assistant associated association at attack attacked attacks attempt attempted attempting attempts attend
attended attending attention attorney audience author authorities authority available average aviation avoid award
awarded aware away baby back bad bags ball ban band bank banned bar base based basic basis battle bay be bears beat
became because become becoming been before began begin beginning begun behind being believe believed believes below
benefit benefits best better between beyond big biggest bill billion black blame blamed blast block blocked blood
blue board boat bodies body bomb bomber bombing bombings bombs book border borders born both bought boy boys break
bridge bring bringing broadcast broadcasting broke broken brother brought brown budget build building buildings
built bureau bus business businesses but by cabinet cable call called calling calls came camera camp campaign can
can't cancer candidate candidates cannot capacity capital captain captured car carbon care career carried carry
carrying cars case cases casualties category caught cause caused causing cells cent center central centre century
ceremony certain chairman challenge champion championship chance change changed changes channel charge charged
charges chemical chief child children church cited cities citing citizen citizens city civil civilian civilians
claim claimed claiming claims class classified clear clearly climate close closed club co coach coalition coast code
collapse collapsed college collision com combat combined come comes coming command commander comment commented
comments commercial commission commissioner commitment committed committee common communications community companies
company company's compared competition complete completed completely complex computer concern concerned concerns
concluded condemned condition conditions conduct conducted conference confidence confident confirm confirmed
conflict connection conservative consider considered constitution constitutional construction consumer consumers
contact contacted contain contained content contest continue continued continues continuing contract control
controversial controversy convention convicted copyright corporation cost costs could couldn't council countries
country country's counts county coup couple course court courts cover coverage covered crash crashed create created
credit crew crime criminal crisis critical criticised criticism criticized cross crowd crown current currently
custody customers cut cuts cyclone daily damage damaged danger dangerous data date daughter day days dead deal death
deaths debate debris decades decided decision decisions declaration declared deep defeated defence defense degrees
delay delayed demand democracy denied department depth deputy described design designed despite destroyed
destruction details detained detainee detainees detention determine determined develop developed developing
development device devices did didn't die died difference different difficult direct directly director disaster
discovered discovery discuss discussion disease dismissed dispute distribution district division do doctors document
documents does doesn't dog dogs doing dollar dollars domestic don't done double down drive driver drivers driving
drop dropped drug drugs due during each earlier early earned earth earthquake east eastern easy economic economy ed
editor education effect effective effects effort efforts eight either elected election elections electricity eleven
embassy emergency emissions employee employees end ended ending energy enforcement engine enough ensure entered
entering entertainment entire environment environmental equal equipment especially estimated euro evacuated even
evening event events eventually ever every everyone everything evidence example exchange executive expect expected
experience experts explain explained explosion explosions explosives expressed extra extreme face faced facility
facing fact factors failed failure fair fall families family famous fans far father favour fear feared fears feature
featured features federal feel fees feet fell fellow felt female few field fifteen fifth fight fighter fighters
fighting figure figures file filed film final finally financial find finding fine finish finished fire fired
firefighters fires fireworks first fishing five flag flight flights flood flooding floor flu focus follow followed
following follows food foot football for force forced forces forecast foreign form formed former forum forward found
founded four fourth fraud free freedom friend friends from front fuel full fully fund funding funds further future
gain game games gas gathered gave general get getting giant girl give given giving global go goal goals going gold
gone good got government government's governments governor grand granted great greater green ground group groups
growing growth guard guards guilty gun guy had half hall hand hands happen happened happy hard has have having he
he's head headed heading headquarters health heard hearing heart heat heavily heavy held helicopter help helped
helping her here high higher highest highly highway hill him himself his history hit hold holding home homes hope
hoped hopes hospital hospitals host hot hotel hour hours house houses how however huge human humanitarian hundred
hundreds hurricane ice idea identified identity if illegal image images immediate immediately immigration impact
important improve in incident incidents include included includes including increase increased increasing
independence independent indicate indicated individual individuals industrial industry infected inflation influence
information informed initial initially injured injuries injury inquiry inside instead intelligence intended interest
interior international internet interview interviewed interviews into introduced invasion investigate investigated
investigating investigation investigations investigators investment involved involvement involving is island islands
issue issued issues it it's its itself jail jersey jet jets job jobs join joined joint journal journalist
journalists judge judges jury just justice keep keeping kept key kill killed killing kilometers kilometres kind km
knew know known labor laboratory lack lake land landed landing language large largely larger largest last late later
latest launch launched law laws lawsuit lawyer lawyers lead leader leaders leadership leading league learned least
leave leaving led left leg legal legislation less let letter level levels license life light like likely limited
line lines list listed little live lived lives living local located location long longer look looking lose losing
loss lost lot love low lower made magnitude mail main major majority make makes making male man managed management
manager many march marine mark marked market marriage mass massive match material matter may mayor me meaning means
measure measures medal media medical meet meeting member members memorial men men's mental message messages met
meters metres mid middle might mile miles militant militants military million millions mine miners minister
ministers ministry minor minute minutes missile missing mission mobile moment money month months moon more morning
most mostly mother motion move moved movement moving mph much multiple murder museum music must my name named names
nation nation's national nations natural nature navy nd near nearby nearly necessary need needed needs negative
negotiations net network never new newly news newspaper newspapers next night nine no non none normal north northern
not note noted nothing noting now nuclear number numbers numerous obtained occur occurred ocean of off offensive
offer offered office officer officers offices official officially officials often oil old on once one ongoing online
only onto open opened opening operating operation operations opinion opportunity opposed opposition or orbit order
ordered orders org organisation organization organizations original originally other others our out outbreak outside
over overall own owned owner owners package page paid panel paper parents park parliament parliamentary part
participate particular particularly parties partner partnership parts party party's pass passed passenger passengers
passing past patients pay paying peace penalty people people's per percent perform performance performed period
person personal personnel phone physical pilot place placed places plan plane planet planned planning plans plant
plastic play played player players playing pm point points police policies policy political politicians politics
polling polls poor popular population port position positions positive possibility possible possibly post posted
potential power powers practice practices pre predicted premier prepared presence present presented president
presidential press pressure prevent previous previously price prices primary prime prior prison prisoners privacy
private probably problem problems procedure process produce produced product production products professional
professor program programme progress project promised promote property proposal proposed prosecution prosecutors
protect protection protest protesters protests provide provided provides providing province public publicly
published pulled punishment purchase purpose put putting quake quality quarter question questioned questions quickly
quite quoted race racing radio rain raised rally ran range rape rate rates rather rd re reach reached reaching read
reading ready real really reason reasons rebels receive received receiving recent recently record recorded records
recovered red reduce reduced reduction referendum referred reform refused regarding regime region regional
regulations rejected related relations relatively relatives release released relief religion religious remain
remained remaining remains remove removed repair replaced report reported reportedly reporter reporters reporting
reports representative representatives republic request requested requests required rescue rescuers research
researchers residents resistance resolution resources respect respond responded response responsibility responsible
rest result resulted results return returned returning revealed revenue review revolution riding right rights rise
risk risks river road roads rock rocket rockets role room rose roughly round route royal rugby rule ruled rules
ruling run running runs runway safe safety said sale sales same santorum satellite save saw say saying says scale
scene scheduled school schools science scientific scientists score scored scoring sea search season seat seats
second seconds secret secretary section sector secure security see seek seeking seems seen self selling send sending
senior sent sentence sentenced separate series serious seriously serve served service services serving session set
setting seven several severe sex sexual share sharing she ship shooting short shortly shot shots should show showed
showing shown shows shut shuttle side sign signed significant similar simply since singer single site sites sitting
situation six sixth size small smoke smoking snow so social society software solar sold soldier soldiers some
something son song soon sought source sources south southern space speak speaker speaking special species specific
speech speed spending spent spoke spokesman spokesperson spokeswoman sport sports spot spread square st stadium
staff stage stand standard standards standing star start started starting state state's stated statement statements
states stating station stations status stay step steps still stock stood stop stopped storm story street streets
strike strip strong struck student students studies study subject success successful such suffered suffering suggest
suggested suggests suicide suit summer summit supplies supply support supported supporters supporting sure surface
surgery surrounding survey survivors suspect suspected suspects suspended suspension system systems take taken takes
taking talk talking talks target targeted tax teachers team team's teams technical technology television tell
temperatures temple ten term terms territory terror terrorism terrorist terrorists test tested testing tests text th
than that that's the their them themselves then there there's therefore these they thing things think third this
those though thought thousand thousands threat threatened threats three through throughout thus time times to
tobacco today today's together told toll too took top torture total tough tour tournament toward towards town track
trade traditional traffic train training transport transportation trapped travel treated treatment treaty trial
tried trip troops tropical truck true try trying tsunami turn turned twelve twenty twice two type unable unclear
under understand union unit university unknown unless until unusual up upcoming upon urged us use used user users
using usually vaccine value various vehicle vehicles version very vessel via vice victim victims victory video
videos view views village violation violations violence violent virus visit visited voice vote voted votes voting
walk wall want wanted wants war warming warned warning warnings was watch water waters way we we're weapons wearing
weather web website websites week weekend weeks well went were west western what when where whether which while
whilst white who whole whom whose why wide widespread wife will win wind windows winds winner winning winter with
within without witness witnesses woman women women's won won't words work worked workers working works world world's
worldwide worst worth would wounded writing written wrong wrote year year's years yesterday yet you young your zone`;

let set: ReadonlySet<string> | undefined;

/** Whether a word in small letters is among the most frequent of English. */
export function isCommonEnglish(word: string): boolean {
  set ??= new Set(WORDS.trim().split(/\s+/));
  return set.has(word);
}
