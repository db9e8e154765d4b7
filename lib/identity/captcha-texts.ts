import type { CaptchaRefusal } from "./captcha";

/** Beside the captcha, when the answer was refused: each says what to do next. */
export const captchaRefusalText = {
  missing: "Responda ao código de segurança.",
  wrong: "O código de segurança não confere. Responda ao novo código.",
  expired: "Este código de segurança venceu ou já foi usado. Responda ao novo código.",
  unavailable: "Não foi possível conferir o código de segurança agora. Aguarde um minuto e envie de novo.",
} as const satisfies Record<CaptchaRefusal["code"], string>;
