/** Who may come in, and by which door: bearer tokens for programs, a session for browsers. */
@org.jspecify.annotations.NullMarked
package dev.flowcard.identity.security;
