import { expect, test } from "vitest";
import { show } from "./show.ts";

const body = "The two sides met. They agreed.";
const shown = "The two sides met. | They agreed.";

test.each([
  "HÀ NỘI —",
  "Hanoi (VNA) –",
  "Hà Nội (TTXVN) -",
  "(VOV5) -",
  "(Chinhphu.vn) –",
  "(Dân trí) -",
  "VOV.VN -",
  "NDO/VNA -",
  "NDO –",
  "SEOUL —",
  "GENEVA –",
  "TP HỒ CHÍ MINH —",
  "HCM CITY —",
  "ĐÀ NẴNG –",
  "New York, 23/9 (TTXVN) -",
  "Geneva, May 23 (VNA) -",
  "HANOI, July 2 (VNA) –",
  "Hà Nội, ngày 2/7 (TTXVN) -",
  "BANGKOK, 6 February –",
  "WASHINGTON (Reuters) -",
  "Bà Rịa - Vũng Tàu (TTXVN) -",
  "TTXVN (Geneva 12/3) -",
  "Tripoli/Hà Nội (TTXVN) -",
  "Hà Nội, 5/3 (TTXVN):",
  "(VOV5)",
  "Hanoi (VNA)",
  "HANOI, March 5 (VNA) --",
  "MUSCAT, Oct 14 (Gulf Wire) —",
  "NEW DELHI/ISLAMABAD, Feb 10 (Agency) -",
  "Abuja, 14 December (Agency) –",
  "ISTANBUL (Agency) —",
  "CEBU, Philippines, July 24 Kyodo -",
  "Washington D.C. (TTXVN) -",
  "UNITED NATIONS (VNA) -",
  "Geneva —",
  "Hà Nội –",
  "date 2020-07-02",
  "2020-07-02 10:30",
])("the dateline “%s” is cut off", async (dateline) => {
  expect(await show(`${dateline} ${body}`)).toBe(`‹${dateline}› | ${shown}`);
});

test.each([
  "The United Nations (Agency) and others met.",
  "Hanoi (Vietnam) - Vientiane (Laos) is the busiest route.",
  "Resolution 2803 (Gaza) — The council adopted it.",
])("“%s” begins with no dateline", async (text) => {
  expect(await show(text)).not.toContain("‹");
});

test("a by-line with an office, before the first sentence", async () => {
  expect(
    await show("Two sides meet\n\nBy Nadia Rahim, South East Asia correspondent, Kuala Lumpur\n\nThe two sides met."),
  ).toBe(
    "heading: Two sides meet | ‹By Nadia Rahim, South East Asia correspondent, Kuala Lumpur› | The two sides met.",
  );
});

test.each([
  ["./.VNA", "/.VNA"],
  ["./.", "/."],
  ["/.", "/."],
  [" ./.", "./."],
])("the end mark “%s” is cut off", async (mark, cut) => {
  expect(await show(`The two sides met. They agreed${mark}`)).toBe(
    `The two sides met. | They agreed${mark.startsWith("./") ? "." : ""} | ‹${cut}›`,
  );
});

test.each([
  ["They agreed in 2026/.", "They agreed in 2026 | ‹/.›"],
  ["They agreed in 2026./.", "They agreed in 2026. | ‹/.›"],
  ["They agreed (VNA)./.", "They agreed | ‹(VNA)./.›"],
  ["They agreed (TTXVN).", "They agreed | ‹(TTXVN).›"],
  ["They left. They agreed./. — VNA", "They left. | They agreed. | ‹/. — VNA›"],
  ["They said “we agree.”./.", "They said “we agree.” | ‹./.›"],
  ["He wrote to the Vietnam News Agency (VNA).", "He wrote to the Vietnam News Agency (VNA)."],
])("the end of “%s”", async (text, expected) => {
  expect((await show(text)).replaceAll("heading: ", "")).toBe(expected);
});

test.each([
  "— VNS",
  "– VNA",
  "- TTXVN",
  "(TTXVN)",
  "(VNA)",
  "(Theo TTXVN)",
  "VNA/VNS",
  "Ảnh: TTXVN",
  "(Ảnh: Khánh Vân/TTXVN)",
  "(Photo: VNA)",
  "(Source: VNA)",
  "[VNA]",
  "- VNA -",
  "Photo by Khanh Van",
  "Nguồn: TTXVN",
  "VNA/VNS Photo Khánh Vân",
  "— VNA/VNS Photo Khánh Vân",
])("the sign-off “%s” is cut off", async (sign) => {
  const text = await show(`Start here.\n${body} ${sign}`);
  expect(text.replaceAll("caption: ", "")).toBe(`Start here. | ${shown} | ‹${sign}›`);
});

test.each([
  "Ảnh: Hải Vân",
  "Photo: VNA",
  "Bài và ảnh: Hoàng Yến",
  "TTXVN/Vietnam+",
  "VNA",
  "(TTXVN)",
  "Theo TTXVN",
  "By Nguyen Van An",
  "Geneva (TTXVN)",
  "Phóng viên TTXVN tại Geneva",
  "VNA correspondent in Tripoli",
  "By our correspondent in Geneva",
  "Ảnh minh họa",
  "Thứ Sáu, 25/11/2022, 10:30 (GMT+7)",
  "Thursday, July 02, 2020 - 10:30",
  "VNA Thursday, July 02, 2020 16:30",
  "* * *",
  "- 2 -",
  "Trang 2/5",
])("the line “%s” is furniture", async (line) => {
  expect(await show(`Start here.\n${line}\n${body}`)).toContain(`‹${line}›`);
});

test.each([
  "Minh Nhật",
  "Thu Hiền - Khánh Vân",
  "Nguyễn Hà/TTXVN",
  "Nguyen Thi Hoa",
  "P.V",
  "T.H",
  "Nguyễn Hà (TTXVN)",
  "Mai Lan - Pv TTXVN tại Geneva",
])("the last line “%s” is a signature", async (line) => {
  expect(await show(`${body}\n\n${line}\n`)).toBe(`${shown} | ‹${line}›`);
});

test("a name alone under the headline is a by-line", async () => {
  for (const name of ["Thu Hiền", "Minh Tam", "Nguyen Ha - Khanh Van"])
    expect(await show(`Hội nghị khai mạc\n${name}\n${body}`)).toBe(`heading: Hội nghị khai mạc | ‹${name}› | ${shown}`);
});

test.each([
  "ASEAN – Trung Quốc hợp tác.",
  "Vietnam – a member of ASEAN – met China.",
  "The Vietnam News Agency (VNA) reported it.",
  "Liên hợp quốc (LHQ) - tổ chức lớn nhất - đã họp.",
  "Hà Nội - Hải Phòng là tuyến đường mới.",
  "In July 2020 – a hot month – they met.",
  "Theo ông Sơn, hai bên đã họp.",
  "Photo exhibitions opened in Hanoi.",
  "Tỷ lệ là 3/4.",
  "Vietnam News Agency (VNA) General Director Vu Viet Trang spoke.",
])("no furniture in “%s”", async (text) => {
  expect(await show(text)).toBe(text);
});
