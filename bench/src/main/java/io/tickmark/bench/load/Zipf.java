package io.tickmark.bench.load;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Numbers of which few come often and many seldom: the k-th comes with a weight of 1 / k^skew. */
final class Zipf {

    private final double[] upTo;

    Zipf(int numbers, double skew) {
        upTo = new double[numbers];
        double sum = 0;
        for (int k = 0; k < numbers; k++) {
            sum += 1 / Math.pow(k + 1.0, skew);
            upTo[k] = sum;
        }
    }

    /** A number from 0 on. */
    int next(SplittableRandom random) {
        int found = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
        return Math.min(found >= 0 ? found : -found - 1, upTo.length - 1);
    }
}
