package io.tickmark.testservers;

class ServersInReportTest extends ServersInReport {}
