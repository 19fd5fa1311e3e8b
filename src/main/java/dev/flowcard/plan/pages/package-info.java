/** Turns what somebody uploads into pictures that are safe to show: nothing of the file itself goes any further. */
@org.springframework.modulith.NamedInterface("pages")
@org.jspecify.annotations.NullMarked
package dev.flowcard.plan.pages;
