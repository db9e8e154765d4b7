import { z } from "zod";
import { judgeIssue } from "./boleto-issue";
import { judgeParse } from "./boleto-parse";
import type { VectorForm } from "./verdict";

const vectors = z.array(z.unknown());

const judges = { issue: judgeIssue, issueDerivedRollover: judgeIssue, parse: judgeParse };

const names = Object.keys(judges) as (keyof typeof judges)[];

const boletoFile = z
  .looseObject({ issue: vectors, issueDerivedRollover: vectors, parse: vectors })
  .partial()
  .refine((file) => names.some((list) => file[list]?.length));

/** Bar codes to issue and codes to read: `{ issue: [], issueDerivedRollover: [], parse: [] }`, any of them. */
export const boletoForm: VectorForm = {
  takes: (file) => boletoFile.safeParse(file).success,
  judge: (file) => {
    const lists = boletoFile.parse(file);
    return names.flatMap((list) =>
      (lists[list] ?? []).map((given, index) => judges[list](given, `${list} ${index + 1}`)),
    );
  },
};
