import type { CancelledFacts } from "./appointment-cancelled";
import type { DisplacedFacts } from "./appointment-displaced";
import type { VisitFacts } from "./appointment-facts";
import type { MissedFacts } from "./appointment-missed";
import type { ReminderFacts } from "./appointment-reminder";
import type { OrderTerm } from "./order-expiring";

/** Every message the portal sends: a template and what it needs. Plain data, so that it can wait in the outbox. */
export type EmailMessage =
  | { template: "signUpCode"; props: { code: string; minutes: number } }
  | { template: "signUpAccessExists"; props: Record<string, never> }
  | { template: "signUpNoOrder"; props: Record<string, never> }
  | { template: "accessCreated"; props: { name: string } }
  | { template: "passwordResetLink"; props: { name: string; path: string } }
  | { template: "passwordResetNoAccess"; props: Record<string, never> }
  | { template: "passwordChanged"; props: { name: string; at: string } }
  | { template: "orderExpiring"; props: OrderTerm & { missing: string } }
  | { template: "orderExpired"; props: OrderTerm & { reason: string; paid: boolean } }
  | { template: "renewalNeedsVisit"; props: OrderTerm & { endedOn: string } }
  | { template: "orderCompleted"; props: { name: string; orderNumber: string; nextStep: string } }
  | { template: "appointmentBooked"; props: VisitFacts }
  | { template: "appointmentMoved"; props: VisitFacts }
  | { template: "appointmentCancelled"; props: CancelledFacts }
  | { template: "appointmentReminder"; props: ReminderFacts }
  | { template: "appointmentMissed"; props: MissedFacts }
  | { template: "appointmentDisplaced"; props: DisplacedFacts };

export type Template = EmailMessage["template"];
type Props<T extends Template> = Extract<EmailMessage, { template: T }>["props"];

const message =
  <T extends Template>(template: T) =>
  (props: Props<T>) =>
    ({ template, props }) as Extract<EmailMessage, { template: T }>;

export const signUpCode = message("signUpCode");
export const signUpAccessExists = message("signUpAccessExists");
export const signUpNoOrder = message("signUpNoOrder");
export const accessCreated = message("accessCreated");
/** `path` holds the link's key; the address before it is `APP_URL`, at rendering. */
export const passwordResetLink = message("passwordResetLink");
export const passwordResetNoAccess = message("passwordResetNoAccess");
/** `at` is an ISO instant. */
export const passwordChanged = message("passwordChanged");
export const orderExpiring = message("orderExpiring");
export const orderExpired = message("orderExpired");
/** `endedOn` is the last civil day of the certificate that the order renews. */
export const renewalNeedsVisit = message("renewalNeedsVisit");
export const orderCompleted = message("orderCompleted");
export const appointmentBooked = message("appointmentBooked");
export const appointmentMoved = message("appointmentMoved");
export const appointmentCancelled = message("appointmentCancelled");
export const appointmentReminder = message("appointmentReminder");
export const appointmentMissed = message("appointmentMissed");
export const appointmentDisplaced = message("appointmentDisplaced");
