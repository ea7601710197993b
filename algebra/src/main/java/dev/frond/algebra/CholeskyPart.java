package dev.frond.algebra;

/**
 * What belongs to one of the {@link TreeHalves}, or to the top, in a {@link CholeskyStructure}: ranges from the first up to
 * the end.
 *
 * @param firstPanel of the panels
 * @param firstPosition of the positions, a multiple of four
 * @param firstValue of the values
 * @param firstEntry of the entries of the matrix that are read
 * @param firstPadding of the slots of the padding
 */
record CholeskyPart(
        int firstPanel,
        int endPanel,
        int firstPosition,
        int endPosition,
        int firstValue,
        int endValue,
        int firstEntry,
        int endEntry,
        int firstPadding,
        int endPadding) {}
