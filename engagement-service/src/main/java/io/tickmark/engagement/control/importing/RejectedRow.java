package io.tickmark.engagement.control.importing;

/**
 * Why a row cannot be taken.
 *
 * @param line the line on which the row begins, counted from 1 with the header; 0 where no line is to blame
 */
public record RejectedRow(long line, String reason) {}
