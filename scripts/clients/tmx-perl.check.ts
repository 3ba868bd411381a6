// Perl's XML::TMX::Reader reads the texts and the props.
import { strict as assert } from "node:assert";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { unitsOf, writeTmx } from "../../src/index.ts";
import { bitext, date, run, temporaryFolder } from "./sample.ts";

const folder = temporaryFolder();
const units = [...unitsOf(bitext, { files: { source: "vi.txt", target: "en.txt" } })];
writeFileSync(join(folder, "memory.tmx"), writeTmx(units, { date }));
const script = `use utf8; use XML::TMX::Reader; binmode STDOUT, ":utf8";
my $reader = XML::TMX::Reader->new("${folder}/memory.tmx");
$reader->for_tu(sub {
  my $tu = shift;
  my $props = $tu->{-prop} || {};
  print join("\\t", $tu->{vi}{-seg}, $tu->{en}{-seg}, map { my $v = $props->{$_}; "$_=" . (ref $v ? join(",", @$v) : $v) } sort keys %$props), "\\n";
});`;
const lines = run("perl", ["-e", script]).trimEnd().split("\n");
assert.equal(lines.length, units.length);
units.forEach((unit, k) => {
  const [source, target, ...props] = lines[k]!.split("\t");
  assert.deepEqual([source, target].map(plain), [unit.source, unit.target].map(plain));
  assert.ok(props.includes(`x-confidence=${unit.confidence!.toFixed(4)}`), props.join(" "));
  assert.ok(props.includes("x-source-file=vi.txt") && props.includes("x-target-file=en.txt"), props.join(" "));
  assert.ok(props.includes(`x-bead=${k === 3 ? 4 : k}-${k === 3 ? 4 : k}`), props.join(" "));
});
console.log(`XML::TMX::Reader: ${lines.length} units with their props`);

/** The module hands a segment on as XML. */
function plain(text: string | undefined): string {
  return (text ?? "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}
