/** The page on which files are imported. */
@org.jspecify.annotations.NullMarked
package dev.flowcard.imports.ui;
