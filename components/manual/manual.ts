import { appointmentSection } from "./appointment-section";
import { beforeSection } from "./before-section";
import { captchaSection } from "./captcha-section";
import { completeSection } from "./complete-section";
import type { ManualSection } from "./manual-section";
import { ordersSection } from "./orders-section";
import { questionsSection } from "./questions-section";
import { recoverySection } from "./recovery-section";
import { securitySection } from "./security-section";
import { servicesSection } from "./services-section";
import { signInSection } from "./sign-in-section";
import { signUpSection } from "./sign-up-section";
import { statusSection } from "./status-section";

/** The manual, in the order in which a person needs it. */
export const manual: readonly ManualSection[] = [
  beforeSection,
  signUpSection,
  signInSection,
  recoverySection,
  captchaSection,
  ordersSection,
  servicesSection,
  completeSection,
  appointmentSection,
  statusSection,
  securitySection,
  questionsSection,
];
