import type { Plugin } from 'vite';

export function oneFile(name: string): Plugin;
export function putTogether(page: string, code: string, css: string): string;
export function hashOf(text: string): string;
