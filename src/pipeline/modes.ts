import type { Mode } from '../entries/entry.js';

/** How modes are chosen: from the content (default), or from the file system's owner execute bit. */
export const MODE_POLICIES = ['content', 'filesystem'] as const;
export type ModePolicy = (typeof MODE_POLICIES)[number];

/** Whether content is an ELF image: magic `7f 45 4c 46`, System V ABI, "ELF Identification". */
export function isElf(bytes: Uint8Array): boolean {
  return bytes[0] === 0x7f && bytes[1] === 0x45 && bytes[2] === 0x4c && bytes[3] === 0x46;
}

/**
 * The mode that content itself asks for: executable when it is a script with an interpreter line
 * (`#!`) or an ELF image, plain otherwise.
 * The same on Windows, under any umask, and after a checkout that lost its +x.
 */
export function modeFromContent(bytes: Uint8Array): Mode {
  const script = bytes[0] === 0x23 && bytes[1] === 0x21;
  return script || isElf(bytes) ? '0755' : '0644';
}

/**
 * The mode from a file's permission bits. Only the owner's execute bit counts, as in git: group
 * and other bits follow the umask of whoever checked the tree out.
 */
export function modeFromPermissions(mode: number): Mode {
  return (mode & 0o100) === 0 ? '0644' : '0755';
}
