import type { Column } from "../table/columns.ts";

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
/** Name space of workbooks and sheets. */
export const SHEET_NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** Cell styles by their index in the style sheet. */
export const STYLE = { header: 1, text: 2, confidence: 3, status: 4, quiet: 5 } as const;
/** Styles that a condition puts over a row. */
export const OVERLAY = { confirmed: 0, rejected: 1 } as const;

/** Style and width (in characters) of each column. */
export const COLUMN_LOOKS: Record<Column, { style: number; width: number }> = {
  source: { style: STYLE.text, width: 60 },
  target: { style: STYLE.text, width: 60 },
  confidence: { style: STYLE.confidence, width: 12 },
  status: { style: STYLE.status, width: 13 },
  note: { style: STYLE.text, width: 30 },
  bead: { style: STYLE.quiet, width: 10 },
  id: { style: STYLE.quiet, width: 20 },
  "source file": { style: STYLE.quiet, width: 20 },
  "target file": { style: STYLE.quiet, width: 20 },
};

const STYLES = `${XML}<styleSheet xmlns="${SHEET_NAMESPACE}">
<fonts count="3"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font><font><sz val="9"/><color rgb="FF777777"/><name val="Calibri"/></font></fonts>
<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8ECF0"/></patternFill></fill></fills>
<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"><color rgb="FFD5DAE0"/></bottom><diagonal/></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="6">
<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>
<xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="center"/></xf>
<xf numFmtId="49" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>
<xf numFmtId="2" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="top"/></xf>
<xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="top"/></xf>
<xf numFmtId="49" fontId="2" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1"><alignment vertical="top"/></xf>
</cellXfs>
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
<dxfs count="2"><dxf><font><color rgb="FF1B5E20"/></font></dxf><dxf><font><strike/><color rgb="FF999999"/></font></dxf></dxfs>
</styleSheet>`;

/** All parts of a workbook of one sheet but the sheet itself, by their path. */
export const WORKBOOK_PARTS: readonly (readonly [path: string, xml: string])[] = [
  [
    "[Content_Types].xml",
    `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
  ],
  [
    "_rels/.rels",
    `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
  ],
  [
    "xl/workbook.xml",
    `${XML}<workbook xmlns="${SHEET_NAMESPACE}" xmlns:r="${OFFICE}"><sheets><sheet name="Pairs" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  ],
  [
    "xl/_rels/workbook.xml.rels",
    `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
  ],
  ["xl/styles.xml", STYLES],
];

/** Path of the one sheet. */
export const SHEET_PATH = "xl/worksheets/sheet1.xml";

/** Beginning of the sheet, up to its rows. */
export function sheetStart(columns: readonly Column[]): string {
  const widths = columns.map(
    (column, k) => `<col min="${k + 1}" max="${k + 1}" width="${COLUMN_LOOKS[column].width}" customWidth="1"/>`,
  );
  return `${XML}<worksheet xmlns="${SHEET_NAMESPACE}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${widths.join("")}</cols><sheetData>`;
}

/** End of the sheet: filter, colours, the list to choose a status from, paper. `rows` counts the header. */
export function sheetEnd(columns: readonly Column[], rows: number): string {
  const last = Math.max(2, rows);
  const name = (column: Column): string => String.fromCharCode(65 + columns.indexOf(column));
  const [confidence, status, end] = [name("confidence"), name("status"), String.fromCharCode(64 + columns.length)];
  // Orange for unsure, blue for sure: told apart by people who cannot tell red from green.
  return `</sheetData><autoFilter ref="A1:${end}${last}"/><conditionalFormatting sqref="${confidence}2:${confidence}${last}"><cfRule type="colorScale" priority="3"><colorScale><cfvo type="num" val="0"/><cfvo type="num" val="0.7"/><cfvo type="num" val="1"/><color rgb="FFF4A261"/><color rgb="FFFFF3DC"/><color rgb="FFA8CBE8"/></colorScale></cfRule></conditionalFormatting><conditionalFormatting sqref="A2:${status}${last}"><cfRule type="expression" dxfId="${OVERLAY.rejected}" priority="1"><formula>$${status}2="rejected"</formula></cfRule><cfRule type="expression" dxfId="${OVERLAY.confirmed}" priority="2"><formula>$${status}2="confirmed"</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" allowBlank="1" showErrorMessage="1" errorTitle="status" error="confirmed, rejected, or empty" sqref="${status}2:${status}${last}"><formula1>"confirmed,rejected"</formula1></dataValidation></dataValidations><pageMargins left="0.4" right="0.4" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup orientation="landscape" fitToHeight="0"/></worksheet>`;
}
