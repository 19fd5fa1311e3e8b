/** The HTTP face of production. */
@org.jspecify.annotations.NullMarked
package dev.flowcard.production.api;
