import { formatCents } from "@/lib/shared/money";
import { ok } from "@/lib/shared/result";
import { entryOf } from "./entry-of";
import { readField } from "./read-field";
import { type Line, type ReturnBody, readRecord, type Step } from "./return-body";
import type { ReturnEntry } from "./return-entry";
import { refuse } from "./return-refusal";
import type { CnabBank } from "./tables/bank";
import { occurrences400 } from "./tables/occurrences-400";
import { type Return400, record400, type TrailerTotal } from "./tables/return-400";

/** Counts and sums of what has been read, by occurrence. */
type Sums = Record<string, { count: number; amountCents: number }>;

const sumOf = (sums: Sums, { of }: TrailerTotal) =>
  (of ?? Object.keys(sums)).reduce(
    (all, code) => ({
      count: all.count + (sums[code]?.count ?? 0),
      amountCents: all.amountCents + (sums[code]?.amountCents ?? 0),
    }),
    { count: 0, amountCents: 0 },
  );

/** CNAB 400: one record a title, perhaps with other records after it. */
export class Body400 implements ReturnBody {
  closed = false;
  readonly warnings: string[] = [];
  private sequence = 1;
  private title: ReturnEntry | null = null;
  private readonly sums: Sums = {};

  constructor(
    private readonly bank: CnabBank,
    private readonly layout: Return400,
  ) {}

  read(line: Line): Step {
    this.sequence += 1;
    const record = readRecord(record400, line);
    if (!record.ok) return record;
    const { type, sequence } = record.value;
    if (sequence === "")
      return refuse("cut", line.number, "o registro está incompleto: falta o seu número, no fim da linha");
    if (Number(sequence) !== this.sequence)
      return refuse(
        "wrong_sequence",
        line.number,
        `o registro é o ${this.sequence}, mas traz o número «${sequence}»`,
      );
    if (type === this.layout.detailType) return this.readDetail(line);
    if (type === "9") return this.readTrailer(line);
    return this.readCompanion(line, type);
  }

  private readDetail(line: Line): Step {
    const before = this.takeTitle();
    const detail = readRecord(this.layout.detail, line);
    if (!detail.ok) return detail;
    const { occurrence, amount } = detail.value;
    this.title = entryOf(detail.value, {
      line: line.number,
      raw: [line.text],
      occurrences: [occurrence],
      table: occurrences400[this.bank] ?? {},
      motiveWidth: this.layout.motiveWidth,
      reportsNet: this.bank === "341",
    });
    this.sums[occurrence] ??= { count: 0, amountCents: 0 };
    this.sums[occurrence].count += 1;
    this.sums[occurrence].amountCents += amount;
    return ok(before);
  }

  private readCompanion(line: Line, type: string): Step {
    if (!this.title || !/[2-8]/.test(type))
      return refuse("wrong_order", line.number, `um registro de tipo «${type}» sem título antes dele`);
    this.title.raw.push(line.text);
    const { pix } = this.layout;
    if (pix?.type !== type) return ok(null);
    const read = readRecord(pix.fields, line);
    if (!read.ok) return read;
    this.title.pix = read.value;
    return ok(null);
  }

  private readTrailer(line: Line): Step {
    for (const total of this.layout.totals) {
      const declared = Number(readField(total.field, line.text));
      if (Number.isNaN(declared))
        return refuse("bad_field", line.number, "o trailer tem um total que não é um número");
      const { count, amountCents } = sumOf(this.sums, total);
      const [found, say] =
        total.field.kind === "money" ? ([amountCents, formatCents] as const) : ([count, String] as const);
      // Zero is how a bank leaves a total out.
      if (declared === 0 || declared === found) continue;
      const kind = total.of ? ` das ocorrências ${total.of.join(" e ")}` : "";
      const reason = `o total${kind} no trailer é ${say(declared)}; o dos registros, ${say(found)}`;
      if (!total.lenient) return refuse("wrong_total", line.number, reason);
      this.warnings.push(`Linha ${line.number}: ${reason}.`);
    }
    this.closed = true;
    return ok(this.takeTitle());
  }

  private takeTitle(): ReturnEntry | null {
    const { title } = this;
    this.title = null;
    return title;
  }
}
