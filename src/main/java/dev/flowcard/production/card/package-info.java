/** What is printed: traveller cards, the sheet of commands, badges. */
@org.jspecify.annotations.NullMarked
package dev.flowcard.production.card;
