/** Counting the work in process: what lies in front of the operations, the differences to the books, and who approves them. */
@org.jspecify.annotations.NullMarked
package dev.flowcard.production.stocktaking;
