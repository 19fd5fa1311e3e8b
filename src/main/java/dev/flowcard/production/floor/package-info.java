/** What an operator does by scanning: dialogues as pure functions, and the handler that feeds and carries them out. */
@org.jspecify.annotations.NullMarked
package dev.flowcard.production.floor;
