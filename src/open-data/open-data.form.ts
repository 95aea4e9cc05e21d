import { defineForm } from '../http/index.ts';

/** A button and nothing else. */
export const makeForm = defineForm({});
