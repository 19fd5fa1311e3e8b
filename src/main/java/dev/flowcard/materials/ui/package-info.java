/** The page of the warehouse. */
@org.jspecify.annotations.NullMarked
package dev.flowcard.materials.ui;
