/** The HTTP face of the wall. */
@org.jspecify.annotations.NullMarked
package dev.flowcard.progress.api;
