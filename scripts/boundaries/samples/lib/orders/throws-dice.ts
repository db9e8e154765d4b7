// expects: plugin "Bare Math.random()"
export const code = () => String(Math.random());
