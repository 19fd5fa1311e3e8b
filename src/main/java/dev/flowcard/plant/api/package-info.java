/** The HTTP face of plant. */
@org.jspecify.annotations.NullMarked
package dev.flowcard.plant.api;
