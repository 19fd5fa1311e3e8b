/** The HTTP face of identity. */
@org.jspecify.annotations.NullMarked
package dev.flowcard.identity.api;
