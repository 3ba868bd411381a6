import { expect, test } from "vitest";
import { show } from "./show.ts";

// A text with a bar where it is to be cut; the bar stands for a blank.
const cases = `
Ông đến.|Bà đi.
Có thật không?|Thật!|Đúng thế.
Hội nghị diễn ra tại TP. Hồ Chí Minh và Tp. Đà Nẵng.|Ông dự.
PGS.TS. Nguyễn Văn A, TS. Trần B, ThS. Lê C. và GS. Vũ D dự họp.|Họ nhất trí.
PGS.TS. Trần B.|Họ tên đầy đủ.
Có gạo, muối, v.v. trong kho.|Gạo, muối, v.v.|Ông nói vậy.
Ngày 8.8.2018, giá là 1.234,5 đồng.|Giá tăng 3,5%.
Theo Nghị quyết số 25-NQ/T.Ư. của Đảng, việc này cần làm.|Việc khó.
“Chúng tôi sẽ hành động. Chúng tôi không chờ”, ông nói.|Bà gật đầu.
"Chúng tôi sẽ hành động. Chúng tôi không chờ", ông nói.|Bà gật đầu.
Ông nói: “Chúng tôi sẽ ký. Chúng tôi ký hôm nay.”|Họ ký.
“Việc đó có được không?” - ông hỏi.|“Được!” - bà đáp.
“Hợp tác sẽ tốt hơn.” – Bộ trưởng nói.|Hai bên nhất trí.
Hai bên nhất trí “hợp tác”.|Sau đó họ về.
Tại Trung Đông, Mỹ Latin… và châu Phi, tình hình xấu đi.|Việc này khó…|Ông chờ.
Ông J. R. Smith và bà Mary A. Brown đến Washington, D.C. hôm qua.|Họ về.
Họ sống ở Washington, D.C.|Bộ trưởng Mỹ đến đó.
Đội đứng đầu bảng A.|Đội kia đứng nhì.
Đội Ý thắng đội Anh.|Họ vui.
Xem chinhphu.vn hoặc VOV.VN để biết thêm.|Miễn phí.
Mr. Smith và Dr. Brown đến.|Họ về.
Các việc gồm: 1. Lập kế hoạch.|2. Thực hiện.
Điều 5. Quyền và nghĩa vụ của các bên.|Các bên có quyền.
Cơn bão số 3.|Nước dâng cao.
`;
test("a forgotten blank", async () => {
  expect(
    await show("Việc này tốt cho cả nước.Ông nói. Đúng không?Họ nhất trí. Xem VOV.VN và baoquocte.Vn nhé.", "vi"),
  ).toBe("Việc này tốt cho cả nước. | Ông nói. | Đúng không? | Họ nhất trí. | Xem VOV.VN và baoquocte.Vn nhé.");
});

test.each(cases.trim().split("\n"))("%s", async (marked) => {
  expect(await show(marked.replaceAll("|", " "), "vi")).toBe(marked.replaceAll("|", " | "));
});
