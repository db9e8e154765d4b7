import { boletoForm } from "./boleto-form";
import { schedulingForm } from "./scheduling-form";
import type { VectorForm, Verdict } from "./verdict";

/** Every form that is known. A new kind of file is one more here. */
const forms: VectorForm[] = [schedulingForm, boletoForm];

/** Judges every case of a file; one that cannot be read, or that no form takes, is a failure of its own. */
export function judgeFile(name: string, read: () => string): Verdict[] {
  const failed = (fault: string): Verdict[] => [{ id: name, title: "the file itself", fault }];
  let file: unknown;
  try {
    file = JSON.parse(read());
  } catch (error) {
    return failed(`cannot be read: ${error}`);
  }
  const form = forms.find(({ takes }) => takes(file));
  return form ? form.judge(file) : failed("is of no known form");
}
