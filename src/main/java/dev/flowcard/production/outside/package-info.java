/** Subcontracted operations 外协: who does them, what is outside, what came back, and what is owed for it. */
@org.springframework.modulith.NamedInterface("outside")
@org.jspecify.annotations.NullMarked
package dev.flowcard.production.outside;
