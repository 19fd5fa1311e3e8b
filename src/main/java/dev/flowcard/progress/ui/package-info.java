/** Pages that show progress. */
@org.jspecify.annotations.NullMarked
package dev.flowcard.progress.ui;
