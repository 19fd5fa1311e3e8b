/** The HTTP API of sales orders. */
@org.jspecify.annotations.NullMarked
package dev.flowcard.sales.api;
