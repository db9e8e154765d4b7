/** Return files for tests, made line by line: none is held whole. */

type Part = readonly [from: number, content: string];

/** A record of blanks with some of its positions filled, from left to right. */
export const recordOf = (width: 240 | 400, parts: readonly Part[]): string =>
  parts.reduce((line, [from, content]) => line.padEnd(from - 1) + content, "").padEnd(width);

const number = (value: number, width: number) => String(value).padStart(width, "0");

/** Title number n, from 1, is of 10 reais and n centavos and was paid as it is. */
const cents = (n: number) => 1000 + n;

/** Where segment T has the document, the due date, the amount and the fee: Santander's is its own. */
const positionsOf = (bank: string) =>
  (bank === "033" ? [55, 70, 78, 194] : [59, 74, 82, 199]) as [number, number, number, number];

type Sample = { titles: number; occurrence?: string; bank?: string };

function* lotOf240(bank: string, occurrence: string, lot: number, first: number, titles: number) {
  const start = `${bank}${number(lot, 4)}`;
  const [document, dueOn, nominal, fee] = positionsOf(bank);
  yield recordOf(240, [[1, `${start}1T01`]]);
  for (let i = 0; i < titles; i += 1) {
    const amount = number(cents(first + i), 15);
    yield recordOf(240, [
      [1, `${start}3${number(2 * i + 1, 5)}T ${occurrence}`],
      [41, `${number(first + i, 16)}7`],
      [document, `PEDIDO-${first + i}`],
      [dueOn, "02012026"],
      [nominal, amount],
      [fee, "000000000000125"],
    ]);
    const money = "0".repeat(60) + amount + amount + "0".repeat(30);
    yield recordOf(240, [[1, `${start}3${number(2 * i + 2, 5)}U ${occurrence}${money}0601202607012026`]]);
  }
  yield recordOf(240, [
    [1, `${start}5`],
    [18, number(2 * titles + 2, 6)],
  ]);
}

/** As Caixa sends them, by default: as many lots as the five digits of a record's number need. */
export function* sampleReturn240({ titles, occurrence = "06", bank = "104" }: Sample): Generator<string> {
  const most = 49_999;
  const lots = Math.max(1, Math.ceil(titles / most));
  yield recordOf(240, [
    [1, `${bank}00000`],
    [143, "207012026101010000042"],
  ]);
  for (let lot = 0; lot < lots; lot += 1)
    yield* lotOf240(bank, occurrence, lot + 1, lot * most + 1, Math.min(most, titles - lot * most));
  yield recordOf(240, [
    [1, `${bank}99999`],
    [18, number(lots, 6) + number(2 * titles + 2 * lots + 2, 6)],
  ]);
}

/** As Itaú sends them; its trailer counts and sums. */
export function* sampleReturn400({ titles, occurrence = "06" }: Sample): Generator<string> {
  yield recordOf(400, [
    [1, "02RETORNO01COBRANCA"],
    [77, "341BANCO ITAU"],
    [95, "07012601600BPI00042"],
    [395, "000001"],
  ]);
  for (let n = 1; n <= titles; n += 1)
    yield recordOf(400, [
      [1, "1"],
      [63, number(n, 8)],
      [109, `${occurrence}060126PEDIDO-${n}`],
      [147, `020126${number(cents(n), 13)}`],
      [176, "0000000000210"],
      [254, number(cents(n) - 210, 13)],
      [296, "070126"],
      [395, number(n + 1, 6)],
    ]);
  const sum = titles * 1000 + (titles * (titles + 1)) / 2;
  yield recordOf(400, [
    [1, "9201341"],
    [213, number(titles, 8) + number(sum, 14)],
    [395, number(titles + 2, 6)],
  ]);
}

export const textOf = (lines: Iterable<string>, end = "\r\n") => [...lines, ""].join(end);
