export const RequiredNote = () => <p className="mb-4 text-sm">*Campos obrigatórios</p>;
