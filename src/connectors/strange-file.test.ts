import { describe, expect, test } from 'vitest'
import { isDangerousFile, safeName } from './strange-file.ts'

const NOTHING = new Uint8Array()
const ZIP = Buffer.from('PK\u0003\u0004')

describe('a file that acts', () => {
  test.each<[name: string, mime: string, bytes: Uint8Array]>([
    ['fattura.pdf.exe', 'application/octet-stream', NOTHING],
    ['fattura.PDF.EXE ', 'application/octet-stream', NOTHING],
    ['fattura.exe.', 'application/octet-stream', NOTHING],
    ['pagina.html', 'text/plain', NOTHING],
    ['logo.svg', 'application/xml', NOTHING],
    ['macro.xlsm', 'application/octet-stream', NOTHING],
    ['listino.docx', 'application/vnd.ms-word.document.macroenabled.12', ZIP],
    ['listino.docx', 'application/zip', Buffer.concat([ZIP, Buffer.from('word/vbaProject.bin')])],
    ['senza-nome', 'application/octet-stream', Buffer.from('MZ\u0090')],
    ['senza-nome', 'text/plain', Buffer.from('#!/bin/sh')],
    ['nota.txt', 'text/plain', Buffer.from('  <ScRiPt>alert(1)</script>')],
    ['dati.xml', 'application/xml', NOTHING],
    ['doc.pdf', 'text/html', NOTHING],
  ])('%s %s', (name, mime, bytes) => expect(isDangerousFile(name, mime, bytes)).toBe(true))
})

describe('a file that does not', () => {
  test.each<[name: string, mime: string, bytes: Uint8Array]>([
    ['foto.jpg', 'image/jpeg', NOTHING],
    ['fattura.pdf', 'application/pdf', Buffer.from('%PDF-1.4')],
    ['consumi.csv', 'text/csv', Buffer.from('a;b')],
    ['listino.docx', 'application/zip', ZIP],
    ['mail.eml', 'message/rfc822', Buffer.from('Subject: x')],
    ['l.exe.jpg', 'image/jpeg', NOTHING],
  ])('%s', (name, mime, bytes) => expect(isDangerousFile(name, mime, bytes)).toBe(false))
})

describe('the name of a file', () => {
  test.each([
    ['foto.jpg', 'foto.jpg'],
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\Marta\\nota.txt', 'nota.txt'],
    ['a\u0000b\u202egpj.exe', 'abgpj.exe'],
    ['.bashrc', 'bashrc'],
    ['con|to?.pdf', 'con_to_.pdf'],
    ['..', ''],
    ['/', ''],
    [`${'a'.repeat(300)}.pdf`, `${'a'.repeat(116)}.pdf`],
    [`${'a'.repeat(115)}😀😀.pdf`, `${'a'.repeat(115)}\ufffd.pdf`],
  ])('%s', (given, expected) => expect(safeName(given)).toBe(expected))
})
