// Stands for the package in tests: under Node it would refuse to load.
export {};
