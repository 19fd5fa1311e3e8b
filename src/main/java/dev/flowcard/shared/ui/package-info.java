/** Small parts that pages of several modules are made of. */
@org.jspecify.annotations.NullMarked
package dev.flowcard.shared.ui;
