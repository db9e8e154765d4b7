export type ButtonVariant = "primary" | "secondary" | "tertiary";

// The border of every variant is what remains of a button in forced colours.
const common =
  "inline-flex min-h-12 items-center justify-center rounded-full border-2 px-6 py-2 text-center font-semibold " +
  "disabled:cursor-not-allowed disabled:border-line disabled:bg-paper-soft disabled:text-ink-soft " +
  "aria-disabled:cursor-progress";

const variants: Record<ButtonVariant, string> = {
  primary: "border-brand bg-brand text-white no-underline hover:border-brand-strong hover:bg-brand-strong",
  secondary: "border-brand bg-paper text-brand no-underline hover:bg-info-tint hover:text-brand-strong",
  tertiary: "border-transparent text-brand underline hover:bg-info-tint hover:text-brand-strong",
};

export const buttonStyle = (variant: ButtonVariant) => `${common} ${variants[variant]}`;
