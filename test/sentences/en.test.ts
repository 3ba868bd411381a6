import { expect, test } from "vitest";
import { show } from "./show.ts";

// A text with a bar where it is to be cut; the bar stands for a blank.
const cases = `
He came.|She left.
Is it true?|Yes!|It is.
The U.S. Army and the U.N. Security Council met.|They agreed.
He lives in the U.S.|The others do not.
The U.S. said so, and the U.K. did too.
In line with Decree No.25 and Resolution No. 1990, Art. 5 holds.|It is law.
On Jan. 5 and Sept. 12 they met.|In May. they did not
Mr. Son met Dr. Okonjo, Gen. Khiem, Lt. Gen. Do Khac Hien and Prof. J. R. Smith.|All agreed.
President George W. Bush met John F. Kerry.|He spoke.
Philip E. Windorski Jr. was there.|So was Acme Inc. of Delaware.
It starts at 7 p.m. on Monday and ends at 9:30 a.m. Tuesday.|It starts at 8 p.m.|They know.
They have food, water, etc. in store.|Fish, rice, etc.|Nobody knows.
It cost 1,234.5 dollars.|It rose by 3.5 per cent in 2018.|It fell in 8.8.2018 and so on.
“We will act. We will not wait,” he said.|She nodded.
"We will act. We will not wait," he said.|"It is late. It is dark."|She nodded.
“Will it work?” he asked.|“Yes!” she said.
"Why would we wait?" Mr Son asked.|Nobody knew.
He said: “We will sign. We will sign it today.”|They signed.
They agreed to “cooperate.”|Then they left.
They agreed to "cooperate".|Then they left.
(He was late. She was not.)|They began.
Food prices rose … and fell again.|Nobody … knows…|They wait.
Italy leads Pool C.|Italy won, said the group.
He used e.g. bread, i.e. food, vs. water, cf. page 5.
See www.vov.vn or VOV.VN for more.|It is free.
They wrote to info@mofa.gov.vn.|It helps.
What?!|No...|Yes.
iPhones sell well.|eBay sells them.|They earn.
The first ended World War I.|The second did not.
The lake is deep.[1]|It is cold.[12]|It is old.
The steps are: 1. Plan it.|2. Do it.
3.5 million people left.|See Tab. 4 and Eq. 5.
Article 5. Rights of the parties.|They have rights under Article 5.|All agree.
He said [...] it was so [...]|The rest is known.
St. Petersburg and Mt. Fuji are far.|Ft. Worth is not.
Spc. Barker and Pfc. Watt spoke.|They left.
`;
test.each(cases.trim().split("\n"))("%s", async (marked) => {
  expect(await show(marked.replaceAll("|", " "), "en")).toBe(marked.replaceAll("|", " | "));
});
