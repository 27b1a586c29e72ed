/**
 * Shared libraries that Lambda's runtimes on Amazon Linux 2 and 2023 have, or may have. AWS gives no list, so that this one
 * leans to what may be there: a library that is missing here would be told missing where it is not. It has
 *
 * - what wheels may rely on by the manylinux policies, without the parts of X11 and OpenGL,
 * - libraries of RPM packages that users have listed of Lambda's images for Python 3.12 and Node.js 20 and of Amazon Linux 2,
 *   as far as those lists were to be had,
 * - what such systems commonly have beside them.
 *
 * What was seen of the lists has no libgomp, no libX11, no libglvnd. Versions are left out: which one is there moves with the runtime.
 *
 * @see PEP 600, and the policies of auditwheel
 * @see https://github.com/amazonlinux/amazon-linux-2023/issues/585, https://github.com/aws/aws-lambda-base-images/issues/173
 */
const PROVIDED = new Set(
  `BrokenLocale acl anl archive asm assuan atomic attr audit auparse blkid bz2 c cap cap-ng com_err crypt crypto curl db-5.3 dl dnf
  dw elf expat ffi form formw freebl3 freeblpriv3 gcc_s gcrypt gdbm gio-2.0 girepository-1.0 glib-2.0 gmodule-2.0 gmp
  gobject-2.0 gpg-error gpgme gssapi_krb5 gssrpc gthread-2.0 history hogweed idn idn2 json-c k5crypto kadm5clnt kadm5srv kdb5
  keyutils krad krb5 krb5support ksba lber lber-2.4 ldap ldap-2.4 ldap_r-2.4 lua lz4 lzma m magic menu menuw metalink modulemd
  mount mpfr mvec ncurses ncursesw nettle nghttp2 npth nsl nspr4 nss3 nss_compat nss_db nss_dns nss_files nss_hesiod nssutil3
  p11-kit panel panelw pcre pcre2-8 pcre2-posix pcreposix peas-1.0 plc4 plds4 popt psl pthread readline repo resolv rpm rpmbuild
  rpmio rpmsign rt sasl2 selinux sepol sigsegv smartcols smime3 softokn3 solv solvext sqlite3 ssh2 ssl ssl3 stdc++ tasn1
  thread_db tic tinfo unistring util uuid verto xml2 yaml-0 z zstd`
    .split(/\s+/)
    .map((name) => `lib${name}`),
);

/** The loader itself, and the library of the runtime's Python. */
const LOADER_OR_PYTHON = /^(?:ld-linux|linux-(?:vdso|gate)|libpython\d)/;

/** Whether a library may be a runtime's own. @param name as a binary asks for it, `libz.so.1` */
export function isSystemLibrary(name: string): boolean {
  return PROVIDED.has(libraryStem(name)) || LOADER_OR_PYTHON.test(name);
}

/** The name of a library without its version: `libz` of `libz.so.1`. */
export function libraryStem(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1).replace(/\.so(?:\.[\w.-]*)?$/, '');
}
