import { ok } from "@/lib/shared/result";
import { type Line, type ReturnBody, readRecord, type Step } from "./return-body";
import { refuse } from "./return-refusal";
import type { CnabBank } from "./tables/bank";
import { detail240, fileTrailer240, lotHeader240, lotTrailer240 } from "./tables/return-240";
import { TitleSegments } from "./title-segments";

/** The number of a record in its lot has five digits: what comes after 99999 is 00000. */
const SEQUENCE_MODULUS = 100_000;

/** CNAB 240: lots of details between a header and a trailer each, counted by the trailers. */
export class Body240 implements ReturnBody {
  closed = false;
  private records = 1;
  private lots = 0;
  private lot: { number: string; records: number } | null = null;
  private readonly titles: TitleSegments;

  constructor(
    private readonly bank: CnabBank,
    readonly warnings: readonly string[],
  ) {
    this.titles = new TitleSegments(bank);
  }

  read(line: Line): Step {
    this.records += 1;
    const bank = line.text.slice(0, 3);
    if (bank !== this.bank)
      return refuse(
        "wrong_order",
        line.number,
        `o registro é do banco «${bank}»; o arquivo, do ${this.bank}`,
      );
    const type = line.text.charAt(7);
    if (type === "1") return this.openLot(line);
    if (type === "3") return this.readDetail(line);
    if (type === "5") return this.closeLot(line);
    if (type === "9") return this.closeFile(line);
    return refuse("wrong_order", line.number, `registro de tipo «${type}» não é de um retorno de cobrança`);
  }

  private openLot(line: Line): Step {
    if (this.lot) return refuse("wrong_order", line.number, "um lote começa antes do trailer do anterior");
    const header = readRecord(lotHeader240, line);
    if (!header.ok) return header;
    if (header.value.operation === "R")
      return refuse("not_a_return", line.number, "o lote é de uma remessa; só um retorno pode ser lido");
    this.lots += 1;
    this.lot = { number: header.value.lot, records: 0 };
    return ok(null);
  }

  private readDetail(line: Line): Step {
    const { lot } = this;
    const detail = readRecord(detail240, line);
    if (!detail.ok) return detail;
    if (lot?.number !== detail.value.lot)
      return refuse(
        "wrong_order",
        line.number,
        `o detalhe é do lote «${detail.value.lot}», que não está aberto`,
      );
    lot.records += 1;
    const { sequence } = detail.value;
    if (sequence === "" || Number(sequence) !== lot.records % SEQUENCE_MODULUS)
      return refuse(
        "wrong_sequence",
        line.number,
        `o registro do lote é o ${lot.records}, mas traz o número «${sequence}»`,
      );
    return this.titles.read(line, detail.value);
  }

  private closeLot(line: Line): Step {
    const last = this.titles.close();
    if (!last.ok) return last;
    const trailer = readRecord(lotTrailer240, line);
    if (!trailer.ok) return trailer;
    if (this.lot?.number !== trailer.value.lot)
      return refuse("wrong_order", line.number, "o trailer é de um lote que não está aberto");
    const declared = Number(trailer.value.records);
    const { records } = this.lot;
    // Santander's manual counts header and trailer (note 38); its files count only the details.
    if (declared !== records + 2 && !(this.bank === "033" && declared === records))
      return refuse(
        "wrong_total",
        line.number,
        `o trailer do lote diz ${declared} registros; o lote tem ${records + 2}`,
      );
    this.lot = null;
    return last;
  }

  private closeFile(line: Line): Step {
    if (this.lot) return refuse("wrong_order", line.number, "o arquivo termina antes do trailer do lote");
    const trailer = readRecord(fileTrailer240, line);
    if (!trailer.ok) return trailer;
    const lots = Number(trailer.value.lots);
    const records = Number(trailer.value.records);
    if (lots !== this.lots || records !== this.records)
      return refuse(
        "wrong_total",
        line.number,
        `o trailer diz ${lots} lotes e ${records} registros; há ${this.lots} e ${this.records}`,
      );
    this.closed = true;
    return ok(null);
  }
}
