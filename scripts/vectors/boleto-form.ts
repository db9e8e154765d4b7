import { z } from "zod";
import { judgeIssue } from "./boleto-issue";
import { judgeParse } from "./boleto-parse";
import type { VectorForm } from "./verdict";

const vectors = z.array(z.unknown()).min(1);

const judges = { issue: judgeIssue, issueDerivedRollover: judgeIssue, parse: judgeParse };

const boletoFile = z
  .looseObject({ issue: vectors, issueDerivedRollover: vectors, parse: vectors })
  .partial()
  .refine((file) => Object.keys(judges).some((list) => list in file));

/** Bar codes to issue and codes to read: `{ issue: [], issueDerivedRollover: [], parse: [] }`, any of them. */
export const boletoForm: VectorForm = {
  takes: (file) => boletoFile.safeParse(file).success,
  judge: (file) => {
    const lists = boletoFile.parse(file);
    const names = Object.keys(judges) as (keyof typeof judges)[];
    return names.flatMap((list) =>
      (lists[list] ?? []).map((given, index) => judges[list](given, `${list} ${index + 1}`)),
    );
  },
};
