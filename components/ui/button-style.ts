export type ButtonVariant = "primary" | "secondary" | "tertiary";

const common =
  "inline-flex min-h-12 items-center justify-center rounded-full px-6 py-2 text-center font-semibold no-underline";

const variants: Record<ButtonVariant, string> = {
  primary: "bg-brand text-white hover:bg-brand-strong",
  secondary: "border-2 border-brand bg-paper text-brand hover:bg-info-tint",
  tertiary: "text-brand underline hover:bg-info-tint",
};

export const buttonStyle = (variant: ButtonVariant) => `${common} ${variants[variant]}`;
