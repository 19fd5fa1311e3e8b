/** The page of the work instructions. */
@org.jspecify.annotations.NullMarked
package dev.flowcard.plan.ui;
