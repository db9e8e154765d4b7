import { ok } from "@/lib/shared/result";
import { entryOf } from "./entry-of";
import { type Line, readRecord, type Step } from "./return-body";
import type { ReturnEntry } from "./return-entry";
import { refuse } from "./return-refusal";
import type { CnabBank } from "./tables/bank";
import type { Values } from "./tables/field";
import { occurrences240 } from "./tables/occurrences-240";
import { type detail240, segmentT, segmentU } from "./tables/return-240";

type Detail = Values<typeof detail240>;

/** The detail records of a CNAB 240 lot: each title is a T and its U, perhaps with other segments after them. */
export class TitleSegments {
  private waitingForU: { line: Line; occurrence: string } | null = null;
  /** A title whose T and U have been read: segments after them still belong to it. */
  private title: ReturnEntry | null = null;

  constructor(private readonly bank: CnabBank) {}

  /** The next detail of the lot. Answers the title before it, when this begins another. */
  read(line: Line, detail: Detail): Step {
    if (detail.segment === "U") return this.readU(line, detail.occurrence);
    if (this.waitingForU) return this.refuseLoneT(this.waitingForU.line);
    return detail.segment === "T" ? this.readT(line, detail) : this.readCompanion(line, detail);
  }

  /** At the end of a lot: the last title. */
  close(): Step {
    return this.waitingForU ? this.refuseLoneT(this.waitingForU.line) : ok(this.takeTitle());
  }

  private readT(line: Line, { occurrence }: Detail): Step {
    this.waitingForU = { line, occurrence };
    return ok(this.takeTitle());
  }

  private readU(line: Line, occurrence: string): Step {
    const t = this.waitingForU;
    if (!t) return refuse("unpaired_segment", line.number, "um segmento U sem o seu T");
    const first = readRecord(segmentT[this.bank], t.line);
    if (!first.ok) return first;
    const second = readRecord(segmentU, line);
    if (!second.ok) return second;
    this.waitingForU = null;
    // A spread of objects made name by name took tens of times as long: nearly all of a large file's time.
    this.title = entryOf(Object.assign(first.value, second.value), {
      line: t.line.number,
      raw: [t.line.text, line.text],
      occurrences: [t.occurrence, occurrence],
      table: occurrences240[this.bank],
      motiveWidth: 2,
      reportsNet: this.bank === "341",
    });
    return ok(null);
  }

  private readCompanion(line: Line, { segment }: Detail): Step {
    if (!this.title)
      return refuse("wrong_order", line.number, `um segmento «${segment}» sem T e U antes dele`);
    this.title.raw.push(line.text);
    return ok(null);
  }

  private refuseLoneT(line: Line): Step {
    return refuse("unpaired_segment", line.number, "um segmento T sem o seu U");
  }

  private takeTitle(): ReturnEntry | null {
    const { title } = this;
    this.title = null;
    return title;
  }
}
