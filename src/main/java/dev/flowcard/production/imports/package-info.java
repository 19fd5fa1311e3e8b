/** Reasons, plans and their work orders from files. */
@org.jspecify.annotations.NullMarked
package dev.flowcard.production.imports;
