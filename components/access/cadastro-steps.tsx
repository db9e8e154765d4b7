import { Steps } from "@/components/ui/steps";

const STEPS = ["CPF e e-mail", "Código", "Seus dados", "Conferência"];

/** Where the person is in the sign-up. @param current counted from 1 */
export const CadastroSteps = ({ current }: { current: 1 | 2 | 3 | 4 }) => (
  <Steps label="Etapas do cadastro" steps={STEPS} current={current} />
);
