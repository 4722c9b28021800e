"""A mail server for the tests, on a free port of this machine, by aiosmtpd.

How it behaves is said by the beginning of the address that a mail goes to:

    unknown…   550 5.1.1   there is no such mailbox
    full…      552 5.2.2   the mailbox is full
    policy…    550 5.7.1   the sender may not
    busy…      451 4.7.1   twice, then it is taken
    later…     451 4.7.1   always
    content…   554 5.6.0   after the message was read
    cut…       the message is taken and the line is cut before the answer, once
    sleepy…    it never answers

On the standard input, « down », « up », « utf8 » and « sync » are carried out and answered with the same word; on the
standard output, each message that was taken is a line of JSON.
"""
import asyncio
import collections
import json
import os
import sys

from aiosmtpd.smtp import SMTP, AuthResult


def say(**told):
    print(json.dumps(told), flush=True)


class Handler:
    def __init__(self):
        self.seen = collections.Counter()

    async def handle_RCPT(self, server, session, envelope, address, options):
        name = address.split("@")[0]
        self.seen[address] += 1
        if name.startswith("unknown"):
            return "550 5.1.1 No such mailbox here"
        if name.startswith("full"):
            return "552 5.2.2 Mailbox full"
        if name.startswith("policy"):
            return "550 5.7.1 Not from you"
        if name.startswith("busy") and self.seen[address] <= 2:
            return "451 4.7.1 Greylisted, come back later"
        if name.startswith("later"):
            return "451 4.7.1 Come back later"
        if name.startswith("sleepy"):
            await asyncio.sleep(3600)
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        address = envelope.rcpt_tos[0]
        if address.startswith("content"):
            return "554 5.6.0 Not this message"
        say(
            told="mail",
            sender=envelope.mail_from,
            to=envelope.rcpt_tos,
            user=session.auth_data,
            message=envelope.original_content.decode("utf-8", "replace"),
        )
        if address.startswith("cut") and self.seen[address] == 1:
            server.transport.abort()
        return "250 OK"


def authenticate(server, session, envelope, mechanism, data):
    right = data.login == b"asso" and data.password == b"p@ss word"
    return AuthResult(success=right, auth_data="asso" if right else None)


class Site:
    def __init__(self):
        self.handler = Handler()
        self.lines = set()
        self.port = 0
        self.server = None
        self.utf8 = False

    def answer(self):
        line = SMTP(
            self.handler,
            enable_SMTPUTF8=self.utf8,
            authenticator=authenticate,
            auth_require_tls=False,
            data_size_limit=200_000,
            hostname="test.example",
        )
        self.lines.add(line)
        return line

    async def up(self):
        loop = asyncio.get_running_loop()
        self.server = await loop.create_server(self.answer, "127.0.0.1", self.port)
        self.port = self.server.sockets[0].getsockname()[1]

    async def down(self):
        self.server.close()
        for line in self.lines:
            if line.transport is not None:
                line.transport.abort()
        self.lines.clear()
        await asyncio.sleep(0)


async def main():
    site = Site()
    await site.up()
    say(told="port", port=site.port)
    orders = asyncio.StreamReader()
    await asyncio.get_running_loop().connect_read_pipe(
        lambda: asyncio.StreamReaderProtocol(orders), sys.stdin
    )
    while order := (await orders.readline()).decode().strip():
        if order == "down":
            await site.down()
        elif order == "up":
            await site.up()
        elif order == "utf8":
            site.utf8 = True
        say(told=order)
    # Whoever still waits for an answer waits in vain.
    os._exit(0)


asyncio.run(main())
