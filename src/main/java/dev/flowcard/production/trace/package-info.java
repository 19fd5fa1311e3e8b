/** Which lots and single pieces went into what: kept by scans, read as a genealogy in both directions. */
@org.jspecify.annotations.NullMarked
package dev.flowcard.production.trace;
