export const metadata = { title: 'Thank you' }

export default function Layout({ children }) {
  return (
    <html lang="en">
      <body>
        {children}
        <script async src="https://listen.example/earshot.js" />
      </body>
    </html>
  )
}
