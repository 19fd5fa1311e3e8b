/** How work orders and reports are stored. */
@org.jspecify.annotations.NullMarked
package dev.flowcard.production.persistence;
