package io.tickmark.bench.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.VectorGraphicsEncoder;
import org.knowm.xchart.VectorGraphicsEncoder.VectorGraphicsFormat;
import org.knowm.xchart.style.CategoryStyler;
import org.knowm.xchart.style.Styler.LegendPosition;

/** Draws charts as SVG. */
final class Pictures {

    private static final int WIDTH = 860;
    private static final int HEIGHT = 400;
    private static final Font PLAIN = new Font(Font.SANS_SERIF, Font.PLAIN, 12);

    private Pictures() {}

    static void draw(Chart chart, Path file) {
        CategoryChart picture = new CategoryChartBuilder()
                .width(WIDTH)
                .height(HEIGHT)
                .title(chart.title())
                .yAxisTitle(chart.unit())
                .build();
        style(picture, Palette.of(chart.series().keySet()));
        chart.series().forEach((name, values) -> picture.addSeries(name, chart.groups(), values));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            VectorGraphicsEncoder.saveVectorGraphic(picture, file.toString(), VectorGraphicsFormat.SVG);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void style(CategoryChart picture, Color[] colours) {
        CategoryStyler style = picture.getStyler();
        style.setSeriesColors(colours);
        style.setChartBackgroundColor(Color.WHITE);
        style.setPlotBorderVisible(false);
        style.setPlotGridLinesColor(new Color(0xe4e6ea));
        style.setPlotGridLinesStroke(new BasicStroke(1));
        style.setPlotGridVerticalLinesVisible(false);
        style.setLegendPosition(LegendPosition.OutsideE);
        style.setLegendBorderColor(Color.WHITE);
        style.setLegendFont(PLAIN);
        style.setChartTitleFont(new Font(Font.SANS_SERIF, Font.BOLD, 15));
        style.setAxisTickLabelsFont(PLAIN);
        style.setAxisTitleFont(PLAIN);
        style.setYAxisDecimalPattern("#,##0.##");
        style.setAvailableSpaceFill(0.85);
    }
}
