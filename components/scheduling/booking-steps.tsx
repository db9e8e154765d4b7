import { Steps } from "@/components/ui/steps";

const steps = ["Unidade", "Dia e horário", "Conferir"];

/** Where the person is on the way to a time. @param current counted from 1 */
export const BookingSteps = ({ current }: { current: 1 | 2 | 3 }) => (
  <Steps label="Etapas do agendamento" steps={steps} current={current} />
);
