/** The HTTP API of orders and how far they are. */
@org.jspecify.annotations.NullMarked
package dev.flowcard.progress.api;
