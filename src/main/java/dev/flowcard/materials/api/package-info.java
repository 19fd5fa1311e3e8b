/** Suppliers, lots and bills for other programs. */
@org.jspecify.annotations.NullMarked
package dev.flowcard.materials.api;
