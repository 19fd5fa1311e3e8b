/** Pages of the plant. */
@org.jspecify.annotations.NullMarked
package dev.flowcard.plant.ui;
